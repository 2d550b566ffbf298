/** Short forms of what reading finds, for tests that say exactly what they expect. */
import { toSourceFile } from '../../src/policy/source-file.ts';
import type { Place, Problem, SourceFile } from '../../src/policy/types.ts';

/** A place as `line:column-endLine:endColumn`. */
export function placeText({ line, column, endLine, endColumn }: Place): string {
  return `${line}:${column}-${endLine}:${endColumn}`;
}

/** Problems as `rule.message line:column-endLine:endColumn`, in the order they were found. */
export function problemTexts(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ rule, message, place }) => `${rule}.${message} ${placeText(place)}`);
}

/** A source file that only a test knows. */
export function fileOf(text: string, path = 'content/regulations/perpres-1-2001/text.id.mdx'): SourceFile {
  return toSourceFile(path, text);
}

/** The characters of a text that a place covers. */
export function textAt(text: string, { line, column, endLine, endColumn }: Place): string {
  const lines = text.split('\n').slice(line - 1, endLine);
  if (lines.length === 1) return lines[0]!.slice(column - 1, endColumn - 1);
  return [lines[0]!.slice(column - 1), ...lines.slice(1, -1), lines.at(-1)!.slice(0, endColumn - 1)].join('\n');
}

/** What is wrong with the places of problems in a text: nothing when each lies inside it, in order. */
export function misplaced(problems: readonly { readonly place: Place }[], text: string): readonly string[] {
  const lines = text.split('\n');
  const isInside = (line: number, column: number) => {
    const words = lines[line - 1];
    return words !== undefined && Number.isInteger(column) && column >= 1 && column <= words.length + 1;
  };
  return problems
    .map(({ place }) => place)
    .filter(
      ({ line, column, endLine, endColumn }) =>
        !isInside(line, column) ||
        !isInside(endLine, endColumn) ||
        endLine < line ||
        (endLine === line && endColumn < column),
    )
    .map(placeText);
}

/** The seconds of processor that some work takes, so that a busy machine makes no difference. */
export function processorSeconds(work: () => void): number {
  const start = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1e6;
}
