/** Something that the search offers. */
export interface Hit {
  readonly url: string;
  readonly label: string;
  readonly title: string;
  /** Where the thing stands: "Perpres 95/2018 · BAB II". */
  readonly where: string;
  /** That it has ended, or its regulation, in words. */
  readonly ended?: string | undefined;
  /** Where it stood under the address that was asked for, in words. */
  readonly formerly?: string;
  readonly excerpt: readonly Piece[];
  /** Whether it is a place inside the hit before it: an ayat of a Pasal. */
  readonly isPart?: boolean;
}

/** A stretch of an excerpt; marked where it answers the query. */
export interface Piece {
  readonly words: string;
  readonly isMarked: boolean;
}
