/** SARIF 2.1.0, the exchange format of code scanning. */
import { createHash } from 'node:crypto';
import type { Message } from '../checks/check.ts';
import type { Lang } from '../i18n/languages.ts';
import { ruleWords } from '../i18n/t.ts';
import { absolute, homeUrl, ruleUrl } from '../site/urls.ts';
import { wordsOfMessage, type Report, type Reporter } from './report.ts';

/** The report as one SARIF log with one run. */
export const sarif: Reporter = (report) => {
  const { messages, rules, lang, version } = report;
  const driver = {
    name: 'SPBE Terbuka',
    semanticVersion: version,
    informationUri: absolute(homeUrl(lang)),
    language: lang,
    rules: rules.map((rule) => ruleObject(rule, lang)),
  };
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results: results(messages, lang) }],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

function ruleObject({ id, severity }: Report['rules'][number], lang: Lang): object {
  const { title, why, repair } = ruleWords(lang, id);
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: why || title },
    help: { text: repair || title },
    helpUri: absolute(ruleUrl(lang, id)),
    defaultConfiguration: { level: severity },
  };
}

function results(messages: readonly Message[], lang: Lang): readonly object[] {
  const seen = new Map<string, number>();
  return messages.map((message) => {
    const print = fingerprint(message);
    const occurrence = (seen.get(print) ?? 0) + 1;
    seen.set(print, occurrence);
    return {
      ruleId: message.rule,
      level: message.severity,
      message: { text: wordsOfMessage(message, lang) },
      locations: [{ physicalLocation: { artifactLocation: artifact(message.file), region: region(message.place) } }],
      partialFingerprints: { 'ruleFileMessage/v1': `${print}:${occurrence}` },
      ...fixes(message),
    };
  });
}

/** What stays the same when lines move or the language changes: rule, file, message. Like messages are told apart by their order. */
function fingerprint({ rule, file, message, params }: Message): string {
  return createHash('sha256')
    .update(JSON.stringify([rule, file, message, params ?? {}]))
    .digest('hex')
    .slice(0, 32);
}

function fixes({ file, repair }: Message): object {
  if (repair === undefined) return {};
  const replacement = { deletedRegion: region(repair.place), insertedContent: { text: repair.text } };
  return { fixes: [{ artifactChanges: [{ artifactLocation: artifact(file), replacements: [replacement] }] }] };
}

function artifact(file: string): object {
  return { uri: file.split('/').map(encodeURIComponent).join('/') };
}

function region({ line, column, endLine, endColumn }: Message['place']): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}
