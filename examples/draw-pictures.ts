import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Transformer } from '@napi-rs/image';

// Draws the two pictures and the logo of the example deck: npx tsx examples/draw-pictures.ts
const pictures = join(import.meta.dirname, 'nile/pictures');

type Point = readonly [x: number, y: number];

const rect = (x: number, y: number, width: number, height: number, fill: string) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`;

const shape = (points: Point[], fill: string) =>
  `<path d="M${points.map((point) => point.join(' ')).join('L')}Z" fill="${fill}"/>`;

/** Returns a drawing of a size in pixels, without words, so that it looks the same on every machine. */
function drawing(width: number, height: number, parts: string[]): string {
  const size = `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>\n${parts.join('\n')}\n</svg>\n`;
}

/** Returns the gauge of Roda, cut open: the river, three tunnels, the well, its column with 19 cubits. */
function drawGauge(): string {
  const [top, foot, cubit] = [130, 776, 34];
  const level = foot - 16 * cubit;
  const water = '#7fb7c4';
  const tunnels = [360, 500, 640].map((y) => rect(300, y, 240, 46, water));
  const marks = Array.from({ length: 19 }, (_, mark) =>
    rect(706, foot - (mark + 1) * cubit, mark % 4 === 3 ? 68 : 36, 4, '#5a4a3a'),
  );
  return drawing(1000, 860, [
    rect(0, 0, 1000, 860, '#f3ead7'),
    rect(0, top, 1000, 730, '#cdb48c'),
    shape(
      [
        [0, top],
        [330, top],
        [300, 800],
        [0, 830],
      ],
      '#f3ead7',
    ),
    shape(
      [
        [0, level],
        [325, level],
        [300, 800],
        [0, 830],
      ],
      water,
    ),
    rect(516, 92, 448, 718, '#8d7350'),
    rect(540, 92, 400, foot - 92, '#f3ead7'),
    rect(540, level, 400, foot - level, water),
    ...tunnels,
    rect(500, 70, 480, 34, '#6b5437'),
    rect(700, 104, 80, foot - 104, '#fffdf6'),
    ...marks,
    rect(684, foot - 16, 112, 16, '#5a4a3a'),
    rect(684, 104, 112, 16, '#5a4a3a'),
    rect(540, level - 3, 400, 6, '#0f6b7c'),
  ]);
}

/** Returns a dome with its drum on a wall whose foot is at the height of the bank. */
function drawMosque(x: number, bank: number, size: number, fill: string): string {
  const top = bank - size;
  const dome = `<path d="M${x - size / 2} ${top}a${size / 2} ${size * 0.6} 0 0 1 ${size} 0Z" fill="${fill}"/>`;
  return dome + rect(x - size * 0.8, top, size * 1.6, size, fill);
}

/** Returns a minaret: a shaft, two balconies, a point. */
function drawMinaret(x: number, bank: number, height: number, fill: string): string {
  const top = bank - height;
  return [
    rect(x - 13, top, 26, height, fill),
    rect(x - 22, top + height * 0.25, 44, 10, fill),
    rect(x - 22, top + height * 0.55, 44, 10, fill),
    shape(
      [
        [x - 13, top],
        [x, top - 56],
        [x + 13, top],
      ],
      fill,
    ),
  ].join('');
}

/** Returns a boat with a sail and a lamp, and the light of the lamp on the water. */
function drawBoat(x: number, y: number, scale: number): string {
  const glow = Array.from({ length: 7 }, (_, at) =>
    rect(
      x - (124 - at * 4) * scale,
      y + (30 + at * 17) * scale,
      (80 - at * 8) * scale,
      6 * scale,
      '#e8b75a',
    ),
  );
  return [
    shape(
      [
        [x - 10 * scale, y - 10 * scale],
        [x - 10 * scale, y - 230 * scale],
        [x + 130 * scale, y - 40 * scale],
      ],
      '#f4e3c0',
    ),
    shape(
      [
        [x - 130 * scale, y - 16 * scale],
        [x + 150 * scale, y - 16 * scale],
        [x + 96 * scale, y + 22 * scale],
        [x - 86 * scale, y + 22 * scale],
      ],
      '#2a1a12',
    ),
    rect(x - 86 * scale, y - 44 * scale, 4 * scale, 30 * scale, '#2a1a12'),
    `<circle cx="${x - 84 * scale}" cy="${y - 50 * scale}" r="${15 * scale}" fill="#ffd978"/>`,
    ...glow,
  ].join('');
}

/** Returns the evening of the feast: the city behind the river, and boats with lamps. */
function drawFeast(): string {
  const bank = 560;
  const sky = ['#16324a', '#1f4560', '#2f5d74', '#567f88', '#9a9f8d', '#d9b183'];
  const bands = sky.map((fill, at) => rect(0, (at * bank) / 6, 1920, bank / 6 + 1, fill));
  const city = '#1b2733';
  const houses = Array.from({ length: 32 }, (_, at) =>
    rect(at * 60, bank - 34 - ((at * 37) % 58), 60, 94, city),
  );
  const lights = Array.from({ length: 40 }, (_, at) =>
    rect(24 + at * 48, bank - 22 - ((at * 29) % 30), 8, 11, '#ffd978'),
  );
  return drawing(1920, 1080, [
    ...bands,
    '<circle cx="1500" cy="150" r="62" fill="#f7ecd0"/>',
    drawMosque(420, bank, 150, city),
    drawMinaret(280, bank, 300, city),
    drawMinaret(562, bank, 340, city),
    drawMosque(1120, bank, 110, city),
    drawMinaret(1240, bank, 260, city),
    drawMosque(1660, bank, 130, city),
    drawMinaret(1790, bank, 310, city),
    ...houses,
    rect(0, bank - 34, 1920, 60, city),
    ...lights,
    rect(0, bank + 20, 1920, 520, '#1d5266'),
    rect(0, bank + 110, 1920, 430, '#174659'),
    rect(0, bank + 260, 1920, 260, '#123a4b'),
    drawBoat(860, 690, 0.62),
    drawBoat(1420, 660, 0.5),
    drawBoat(330, 790, 1),
  ]);
}

/** Returns the logo: the column of the gauge between waves that are lower on its left side. */
function drawLogo(): string {
  const wave = (x: number, y: number, fill: string) => {
    const crests = [0, 1, 2].map(() => 'q10 -12 20 0t20 0').join('');
    return `<path d="M${x} ${y}${crests}" fill="none" stroke="${fill}" stroke-width="7" stroke-linecap="round"/>`;
  };
  const marks = [16, 28, 40, 52].map((y, at) => rect(164, y, at % 2 === 0 ? 16 : 10, 4, '#ffffff'));
  return drawing(344, 72, [
    ...[30, 46, 62].map((y) => wave(204, y, '#0f6b7c')),
    ...[46, 62].map((y) => wave(20, y, '#0f6b7c')),
    rect(156, 4, 32, 64, '#0d2b38'),
    rect(148, 0, 48, 8, '#0d2b38'),
    rect(148, 64, 48, 8, '#0d2b38'),
    ...marks,
  ]);
}

writeFileSync(join(pictures, 'gauge.svg'), drawGauge());
writeFileSync(join(pictures, 'logo.svg'), drawLogo());
const feast = Transformer.fromSvg(drawFeast());
writeFileSync(join(pictures, 'feast.png'), await feast.png());
