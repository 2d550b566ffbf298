/** The components that content may use; anything else that looks like code is an error. */

/** A component of the text dialect. */
export interface Component {
  readonly name: string;
  /** Its attributes, each with the plain words that it may hold. All of them are needed. */
  readonly attributes: Readonly<Record<string, readonly string[]>>;
  /** The folder of the only files that may use it. */
  readonly folder?: string;
}

/** The pictures that a guide may show, drawn from the data when the site is built. */
export const figures = ['how-it-fits'] as const;

/** The name of a picture. */
export type FigureName = (typeof figures)[number];

/** `<Note>` holds what is not restated law: a word of ours about the text around it. `<Figure>` is a picture of the data. */
export const components: readonly Component[] = [
  { name: 'Note', attributes: {} },
  { name: 'Figure', attributes: { name: figures }, folder: 'content/guides/' },
];
