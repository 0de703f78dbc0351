/** What Arabic texts hold that is read from the left as one run. */
export const runs = [
  ...['5G', '3D', '7nm', 'CO₂', 'H₂O', 'km²', 'H₂SO₄', 'Ca(OH)₂', '(CH₃)₂CO', 'Na⁺', '10⁻⁶'],
  ...['TCP/IP', 'Twitter/X', 'I/O', 'A+B', 'C++', 'C#', 'AT&T', 'R&D', 'Q&A', 'LGBT+', '.NET'],
  ...['https://example.org/ar/news', 'https://example.org/a?b=c&d=1#e', 'https://example.org/'],
  ...['www.example.org', 'name@example.org', '@name', '#tag', 'a_b.txt', '/etc/passwd', 'v2.0.1'],
  ...['1991-2020', '1991–2020', '2020-1991', '2020/21-2022', '10:30-11:45', '3-0', '10%–20%'],
  ...['−5 °C', '-5°C', '−5', '3–4 %', '50%', '50 %', '2.5×', '±3', '10½%', '5°', '100+'],
  ...['+961 1 234 567', '(+961) 1-234-567', '01 234 567', '1 234 567', '12 500'],
  ...['ISBN 978-3-16-148410-0', '$3.5bn', '€3', '5$', '3 €', '$5-$10', 'US$5', '50 €/MWh'],
  ...['F-16', 'S-400', 'COVID-19', 'G7+1', 'B-52', 'AS/400', 'Windows 10', 'iPhone 15 Pro'],
  ...['CSTO', 'Minsk II', 'London (UK)', 'Smith (2020)', 'f(x)', 'J. R. R. Tolkien', 'O’Neill'],
  ...['Guns, Germs, and Steel', 'NATO: The Alliance', 'Research & Development', 'x = 5'],
  ...['5 km', '20 GB', '100 km/h', '9.8 m/s²', '10:30 GMT', '3.5 bn', '№ 5'],
  ...['5 + 3 = 8', '1920 × 1080', 'R² = 0.9', 'p < 0.05'],
  ...['Kılıçdaroğlu', 'Αθήνα', 'Київ', 'C-ΔV', 'Ⅳ'],
];

/** Single numbers, which every browser sets right, and digits that run as Arabic does. */
export const left = [
  ...['24/7', '10:30', '3/4', '9/11', '2020', '1,234.5', '12/05/2020', '192.168.0.1'],
  ...['١٩٩١-٢٠٢٠', '١٩٩١–٢٠٢٠', '٣٫٥٪', '١٠٠٪', '٣/٤'],
];

/** What stands before and after a run. */
export const surroundings: [string, string][] = [
  ['في ', ' هنا'],
  ['قال عن ', '.'],
  ['هل هو ', '؟'],
  ['منظمة (', ') ولا'],
  ['سمّاها «', '» ثم'],
  ['قيل "', '" ثم'],
  ['و', ' ثم'],
  ['الـ', ' ثم'],
  ['بـ', '.'],
  ['لـ', '، و'],
  ['', '، و'],
  ['', ''],
];
