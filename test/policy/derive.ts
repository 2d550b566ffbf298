/** Small regulations with operations on them, derived as `readPolicy` derives them, from words that stand in a test. */
import { stringify, type ToStringOptions } from 'yaml';
import { languages, type Lang } from '../../src/i18n/languages.ts';
import type { Failure } from '../../src/policy/apply.ts';
import { nameFinder } from '../../src/policy/definitions.ts';
import { expressionsOf, type Derived } from '../../src/policy/expressions.ts';
import { operationsByTarget } from '../../src/policy/operations.ts';
import { readText } from '../../src/policy/text.ts';
import type {
  Amendments,
  OperationData,
  Problem,
  RegulationData,
  SourceFile,
  Text,
  Texts,
  YamlData,
} from '../../src/policy/types.ts';
import { parseYaml } from '../../src/policy/yaml.ts';
import { fileOf } from './found.ts';

/** The id of the regulation that is acted on. */
export const target = 'perpres-1-2001';

/** The folder of the regulation that acts. */
export const amendmentsPath = 'content/regulations/perpres-2-2002/amendments.yaml';

/** An operation as a test writes it: the same words in both languages, `target` as an address of the regulation acted on. */
export type Written = Partial<Omit<OperationData, 'target' | 'title' | 'text' | 'phrase' | 'with' | 'elucidations'>> & {
  readonly operation: OperationData['operation'];
  readonly target: string;
  readonly title?: string;
  readonly text?: string;
  readonly phrase?: string;
  readonly with?: string;
  readonly elucidations?: Readonly<Record<string, string>>;
};

/** What a regulation is derived from. */
export interface Ledger {
  /** The words after the front matter, the same in both languages. */
  readonly words: string;
  readonly elucidation?: string;
  readonly definitions?: string;
  /** Each list is the amendments of a regulation of its own, in the order of their days. */
  readonly operations: readonly Written[];
  /** The day on which the operations that name none take effect. */
  readonly inForce?: string;
  readonly yaml?: ToStringOptions;
}

/** What is derived, with the words of `amendments.yaml`. */
export interface Outcome extends Derived {
  readonly yaml: YamlData<Amendments>;
  readonly problems: readonly Problem[];
}

const both = (words: string) => ({ id: words, en: words });

/** An operation as `amendments.yaml` has it. */
export function dataOf({ title, text, phrase, with: by, elucidations, ...rest }: Written): OperationData {
  return {
    place: 'Pasal I',
    ...rest,
    target: `${target}#${rest.target}`,
    ...(title === undefined ? {} : { title: both(title) }),
    ...(text === undefined ? {} : { text: both(text) }),
    ...(phrase === undefined ? {} : { phrase: both(phrase) }),
    ...(by === undefined ? {} : { with: both(by) }),
    ...(elucidations === undefined
      ? {}
      : { elucidations: Object.entries(elucidations).map(([address, words]) => ({ address, text: both(words) })) }),
  };
}

/** The front matter of a text. */
export function front(lang: Lang): string {
  return `---\nregulation: ${target}\nlang: ${lang}\n---\n\n`;
}

/** The file that holds the enacted words in a language. */
export function enactedFile({ words }: Pick<Ledger, 'words'>, lang: Lang): SourceFile {
  return fileOf(`${front(lang)}${words}`, `content/regulations/${target}/text.${lang}.mdx`);
}

/** Derives a regulation from its words and the operations on it. */
export function derive(ledger: Ledger): Outcome {
  const { definitions, operations, inForce = '2002-03-04' } = ledger;
  const problems: Problem[] = [];
  const read = (file: SourceFile, lang: Lang, explains?: Text) =>
    readText(
      file,
      {
        regulation: target,
        lang,
        terms: new Map(),
        findActors: nameFinder(new Map(), lang),
        ...(definitions === undefined ? {} : { definitions }),
        ...(explains === undefined ? {} : { explains: explains.byAddress }),
      },
      problems,
    );
  const texts: Texts = new Map(languages.map((lang) => [lang, read(enactedFile(ledger, lang), lang)]));
  const elucidations: Texts = new Map(
    ledger.elucidation === undefined
      ? []
      : languages.map((lang) => {
          const path = `content/regulations/${target}/elucidation.${lang}.mdx`;
          return [lang, read(fileOf(`${front(lang)}${ledger.elucidation}`, path), lang, texts.get(lang))];
        }),
  );
  const words = stringify(
    { confidence: 'text', sources: ['a'], operations: operations.map(dataOf) },
    { lineWidth: 0, aliasDuplicateObjects: false, ...ledger.yaml },
  );
  const yaml = parseYaml(fileOf(words, amendmentsPath), problems) as YamlData<Amendments>;
  const facts = {
    data: { dates: { enacted: { date: inForce }, inForce: { date: inForce } } },
  } as unknown as YamlData<RegulationData>;
  const byTarget = operationsByTarget([{ id: 'perpres-2-2002', facts, amendments: yaml }]);
  const derived = expressionsOf({ id: target, texts, elucidations, definitions, read }, byTarget.get(target) ?? []);
  return { ...derived, yaml, problems };
}

/** The words of the last text in Indonesian, without its front matter. */
export function lastWords({ expressions }: Derived): string {
  return expressions.at(-1)!.texts.get('id')!.file.text.slice(front('id').length);
}

/** Every provision of the last text in Indonesian as `address: its own words`, in reading order. */
export function lastOutline({ expressions }: Derived): readonly string[] {
  return outlineOf(expressions.at(-1)!.texts.get('id')!);
}

/** Every provision of the last elucidation in Indonesian that has words, as `address: its own words`. */
export function lastElucidation({ expressions }: Derived): readonly string[] {
  const text = expressions.at(-1)!.elucidations.get('id');
  return text === undefined ? [] : outlineOf(text).filter((line) => line.includes(': '));
}

function outlineOf({ all }: Text): readonly string[] {
  return all.map(({ address, title, text }) =>
    [`${address}${title === undefined ? '' : ` — ${title}`}`, text].filter(Boolean).join(': '),
  );
}

/** Failures as `message address`, those of Indonesian only: the same words stand in both languages. */
export function failureTexts(failures: readonly Failure[]): readonly string[] {
  const half = failures.slice(0, failures.length / languages.length);
  return half.map(({ message, operation }) => `${message} ${operation.data.operation} ${operation.address}`);
}
