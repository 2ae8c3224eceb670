/** A text file becomes a string when it is bundled. */
declare module '*.txt' {
  const text: string;
  export default text;
}
