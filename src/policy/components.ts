/** The components that content may use; anything else that looks like code is an error. */

/** A component of the text dialect. */
export interface Component {
  readonly name: string;
  /** The names of its attributes; each takes a plain string. */
  readonly attributes: readonly string[];
}

/** `<Note>` holds what is not restated law: a word of ours about the text around it. */
export const components: readonly Component[] = [{ name: 'Note', attributes: [] }];
