/** Returns the custom properties of a style sheet by name, without the leading dashes. */
export function readCustomProperties(css: string): Map<string, string> {
  const declarations = css.matchAll(/--(?<name>[\w-]+)\s*:\s*(?<value>[^;}]+)/g);
  return new Map(
    [...declarations].map(({ groups }) => [groups?.name ?? '', groups?.value?.trim() ?? '']),
  );
}
