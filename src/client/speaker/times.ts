import type { StepPlace, TalkClock } from '../../contract/window-message.ts';
import { make } from '../element.ts';
import { saySpan, showSpan } from '../span.ts';
import { measurePace } from './clock.ts';
import { showStrip, writeStrip } from './plan-strip.ts';

/** Largest difference from the plan that still counts as on time, s. */
const tolerance = 20;

/** In place of a time that there is not. */
const none = '—';

/** What is said of the pace on a backup slide. */
const outside = 'من الملحق: خارج الخطة';

/** The parts of the speaker view that show times. */
export interface Times {
  bar: HTMLElement;
  clock: HTMLElement;
  gone: HTMLElement;
  slide: HTMLElement;
  talk: HTMLElement;
  /** The plan, slide by slide, and the share of it that the clock says is behind. */
  strip: HTMLElement;
  progress: HTMLElement;
  pace: HTMLElement;
}

/** Returns the times of the speaker view, still empty. */
export function writeTimes(): Times {
  const empty = () => make('b', {}, none);
  const [clock, gone, slide, talk] = [make('b'), empty(), empty(), empty()];
  const progress = make('span', { className: 'progress' });
  const strip = writeStrip(progress);
  const named = (name: string, digits: HTMLElement) =>
    make('p', { className: 'dial' }, make('span', {}, name), ' ', digits);
  const bar = make(
    'header',
    { className: 'times' },
    named('الساعة', clock),
    named('مضى من الحديث', gone),
    named('بقي لهذه الشريحة', slide),
    named('بقي للحديث كله', talk),
    strip,
  );
  const pace = make('p', { className: 'pace' });
  return { bar, clock, gone, slide, talk, strip, progress, pace };
}

/** Shows the time of day. */
export function showClock({ clock }: Times): void {
  clock.textContent = new Date().toTimeString().slice(0, 5);
}

/** Shows the talk compared with its plan. */
export function showTimes(times: Times, plan: number[], state: StepPlace & TalkClock): void {
  const pace = measurePace(plan, state.slide, state, Date.now());
  times.gone.textContent = showSpan(pace.gone);
  // Time for questions is no part of the plan: a backup slide is neither early nor late.
  const isAfter = state.slide >= plan.length;
  showLeft(times.slide, isAfter ? undefined : pace.leftForSlide);
  showLeft(times.talk, pace.leftForTalk);
  const spent = state.planned + pace.gone;
  const share = spent / (spent + Math.max(0, pace.leftForTalk));
  times.progress.style.inlineSize = `${share * 100}%`;
  showStrip(times.strip, plan, state.slide);
  const isHeld = state.held !== undefined;
  const behind = isAfter ? 0 : pace.behind;
  times.pace.textContent = isHeld ? 'الوقت موقوف: Q يتابعه' : isAfter ? outside : sayPace(behind);
  times.pace.dataset.pace = isHeld ? 'held' : namePace(behind);
}

/** Shows the time that is left, s; undefined if there is none to keep. */
function showLeft(digits: HTMLElement, left: number | undefined): void {
  digits.textContent = left === undefined ? none : showSpan(left);
  digits.toggleAttribute('data-over', left !== undefined && left < 0);
}

/** Returns the name of the pace: ahead, on time or late. `behind` is the delay, s. */
export function namePace(behind: number): 'ahead' | 'on-time' | 'late' {
  if (behind > tolerance) return 'late';
  return behind < -tolerance ? 'ahead' : 'on-time';
}

/** Returns the pace in words. Times change in steps of five seconds, so that the text does not flicker. */
export function sayPace(behind: number): string {
  const span = Math.round(Math.abs(behind) / 5) * 5;
  const distance =
    span === 0
      ? ''
      : behind > 0
        ? `متأخر ${saySpan(span)} عن الخطة`
        : `متقدّم على الخطة ${sayBy(span)}`;
  if (namePace(behind) !== 'on-time') return distance;
  return ['الإيقاع مناسب', distance].filter(Boolean).join('، ');
}

/** «بدقيقتين», «بـ55 ثانية»: before digits the particle has its tatweel. */
function sayBy(span: number): string {
  const words = saySpan(span);
  return `${/^\d/.test(words) ? 'بـ' : 'ب'}${words}`;
}
