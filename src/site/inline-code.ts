/** Words with code in backticks, as rules and messages write them, to HTML. */
import { escapeHtml } from './escape-html.ts';

/** The words as HTML, with what stands in backticks as code. */
export function inlineCode(words: string): string {
  return escapeHtml(words).replace(/`([^`]+)`/g, '<code>$1</code>');
}
