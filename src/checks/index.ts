/** The list of checks, in the order in which the catalogue shows them. A retired id stays here as a comment and is never used again. */
import type { Check } from './check.ts';
import { addressesKept } from './addresses-kept.ts';
import { bandsCover } from './bands-cover.ts';
import { checklistComplete } from './checklist-complete.ts';
import { codeResolves } from './code-resolves.ts';
import { codeSequence } from './code-sequence.ts';
import { confidenceSupported } from './confidence-supported.ts';
import { countDeclared } from './count-declared.ts';
import { cooperationDates } from './cooperation-dates.ts';
import { cooperationResolves } from './cooperation-resolves.ts';
import { cooperationWhole } from './cooperation-whole.ts';
import { countsMatch } from './counts-match.ts';
import { crosswalkSound } from './crosswalk-sound.ts';
import { datesInOrder } from './dates-in-order.ts';
import { dayExists } from './day-exists.ts';
import { definitionForm } from './definition-form.ts';
import { definitionUnique } from './definition-unique.ts';
import { definitionUsed } from './definition-used.ts';
import { delegationsComplete } from './delegations-complete.ts';
import { dutiesComplete } from './duties-complete.ts';
import { dutiesKept } from './duties-kept.ts';
import { dutiesSound } from './duties-sound.ts';
import { fileKnown } from './file-known.ts';
import { fileReadable } from './file-readable.ts';
import { glossaryComplete } from './glossary-complete.ts';
import { headingForm } from './heading-form.ts';
import { idResolves } from './id-resolves.ts';
import { identityMatchesFolder } from './identity-matches-folder.ts';
import { implementationOrphaned } from './implementation-orphaned.ts';
import { irregularityOccurs } from './irregularity-occurs.ts';
import { languagesAligned } from './languages-aligned.ts';
import { levelsComplete } from './levels-complete.ts';
import { lineageComplete } from './lineage-complete.ts';
import { linkResolves } from './link-resolves.ts';
import { managementComplete } from './management-complete.ts';
import { mdxSyntax } from './mdx-syntax.ts';
import { noCode } from './no-code.ts';
import { noEmptyProvision } from './no-empty-provision.ts';
import { noLookalike } from './no-lookalike.ts';
import { nodesNumbered } from './nodes-numbered.ts';
import { numbersAligned } from './numbers-aligned.ts';
import { operationApplies } from './operation-applies.ts';
import { referenceOnDay } from './reference-on-day.ts';
import { referenceResolves } from './reference-resolves.ts';
import { referencesAligned } from './references-aligned.ts';
import { relationSound } from './relation-sound.ts';
import { roadmapSound } from './roadmap-sound.ts';
import { resultsSound } from './results-sound.ts';
import { rowsForm } from './rows-form.ts';
import { schema } from './schema.ts';
import { sequence } from './sequence.ts';
import { seriesSound } from './series-sound.ts';
import { sourcePresent } from './source-present.ts';
import { stampPresent } from './stamp-present.ts';
import { statusDerived } from './status-derived.ts';
import { textEncoding } from './text-encoding.ts';
import { validityInOrder } from './validity-in-order.ts';
import { weightsSum } from './weights-sum.ts';
import { wordsInProvisions } from './words-in-provisions.ts';
import { yamlSyntax } from './yaml-syntax.ts';

/** Every check, from what stops a file from being read to what its words mean. */
export const checks: readonly Check[] = [
  fileReadable,
  fileKnown,
  textEncoding,
  yamlSyntax,
  schema,
  mdxSyntax,
  noCode,
  headingForm,
  wordsInProvisions,
  sequence,
  noEmptyProvision,
  countsMatch,
  languagesAligned,
  numbersAligned,
  referencesAligned,
  referenceResolves,
  referenceOnDay,
  operationApplies,
  lineageComplete,
  addressesKept,
  irregularityOccurs,
  definitionForm,
  definitionUnique,
  definitionUsed,
  glossaryComplete,
  datesInOrder,
  dayExists,
  relationSound,
  delegationsComplete,
  dutiesComplete,
  dutiesSound,
  dutiesKept,
  implementationOrphaned,
  managementComplete,
  checklistComplete,
  statusDerived,
  roadmapSound,
  seriesSound,
  weightsSum,
  nodesNumbered,
  levelsComplete,
  bandsCover,
  validityInOrder,
  stampPresent,
  crosswalkSound,
  rowsForm,
  resultsSound,
  sourcePresent,
  confidenceSupported,
  identityMatchesFolder,
  idResolves,
  codeSequence,
  codeResolves,
  countDeclared,
  linkResolves,
  cooperationResolves,
  cooperationDates,
  cooperationWhole,
  noLookalike,
];
