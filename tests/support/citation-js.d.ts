// The part of citation-js that the tests use; it brings no types.
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: unknown);
    data: Record<string, unknown>[];
    format(type: 'bibliography' | 'citation', options: { style: string; template: string; lang: string }): string;
  }
  export const plugins: { config: { get(name: '@csl'): { styles: { add(name: string, style: string): void } } } };
}
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
