/** No published duty is ever dropped or takes the id of another: each id of the committed list `duties.txt` is a duty or a retired one. Files of offices, calendars and catalogues name duties by their ids. */
import type { Check } from './check.ts';

export const dutiesKept: Check = {
  id: 'duties-kept',
  severity: 'error',
  run(policy, report) {
    for (const { id, duties, publishedDuties } of policy.regulations.values()) {
      const now = duties?.data.duties.map((duty) => duty.id) ?? [];
      const kept = new Set([...now, ...(duties?.data.retired?.map((each) => each.id) ?? [])]);
      publishedDuties.forEach((published, index) => {
        if (kept.has(published)) return;
        const line = index + 1;
        const place = { line, column: 1, endLine: line, endColumn: published.length + 1 };
        report({ message: 'dropped', params: { id: published }, file: `content/regulations/${id}/duties.txt`, place });
      });
      const listed = new Set(publishedDuties);
      const first = now.findIndex((each) => !listed.has(each));
      if (duties === undefined || first === -1) continue;
      const count = now.filter((each) => !listed.has(each)).length;
      const place = duties.placeOf(['duties', first, 'id']);
      report({ message: 'unlisted', params: { count, first: now[first]! }, file: duties.file.path, place });
    }
  },
};
