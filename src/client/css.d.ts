/** Style sheets that a script holds as text. */
declare module '*.css' {
  const text: string;
  export default text;
}
