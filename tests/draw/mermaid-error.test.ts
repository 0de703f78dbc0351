import { describe, expect, it } from 'vitest';
import { explainLetters } from '../../src/draw/foreign-letter.ts';
import { readFault } from '../../src/draw/mermaid-error.ts';

const source = '\n  classDiagram\n  class أ';

describe('an error of the JavaScript engine', () => {
  const errors = [
    new TypeError("Cannot read properties of undefined (reading 'style')"),
    new TypeError('Cannot convert undefined or null to object'),
    new ReferenceError('document is not defined'),
    new RangeError('Invalid array length'),
    new SyntaxError('Unexpected token u in JSON'),
  ];

  it.each(errors)(
    'says that minbar cannot draw this yet, and names the kind, at the fence: %s',
    (error) => {
      expect(readFault(error, source, 'classDiagram')).toEqual({
        reason: 'minbar cannot draw this yet (kind: classDiagram)',
        line: 2,
        column: 3,
      });
    },
  );

  it('has no kind where Mermaid found none', () => {
    expect(readFault(errors[0], source).reason).toBe('minbar cannot draw this yet');
  });

  it('is not said to come from letters, if Mermaid can read the source', async () => {
    const fault = readFault(errors[0], source, 'classDiagram');
    expect(await explainLetters(fault, source, 'classDiagram', async () => undefined)).toBe(fault);
  });
});
