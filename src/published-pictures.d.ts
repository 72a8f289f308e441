// Made by reader/published-pictures.ts.
declare module 'virtual:published-pictures' {
  /** The images that were handed over, by their ids. */
  const pictures: Record<string, import('astro').ImageMetadata>;
  export default pictures;
}
