/** One JSON object with every message, for other programs. */
import { helpOf, wordsOfMessage, type Reporter } from './report.ts';

/** The report as exactly one object: `{"messages": […], "summary": {…}}`. */
export const json: Reporter = ({ messages, summary, lang }) => {
  const objects = messages.map((message) => ({
    file: message.file,
    line: message.place.line,
    column: message.place.column,
    endLine: message.place.endLine,
    endColumn: message.place.endColumn,
    rule: message.rule,
    severity: message.severity,
    message: wordsOfMessage(message, lang),
    help: helpOf(message.rule, lang),
  }));
  const { errors, warnings, files, ms } = summary;
  return `${JSON.stringify({ messages: objects, summary: { errors, warnings, files, ms } }, null, 2)}\n`;
};
