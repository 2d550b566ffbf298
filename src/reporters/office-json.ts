/** The duties of an office as JSON for programs, with keys that stay. What is wrong in the file is told beside it. */
import type { OfficeReporter } from './office-report.ts';
import { countErrors } from './office-report.ts';

/** `{"office", "on", "duties": [{"id", "provision", "modality", "state", "due"}], "summary"}`. */
export const officeJson: OfficeReporter = ({ file, report, problems }) => {
  const { kind, name = null, is } = file;
  const errors = countErrors(problems);
  const printed = {
    office: { kind, name, is: is.map(({ id }) => id) },
    on: report.on,
    duties: report.duties.map(({ duty, standing, due = null }) => ({
      id: duty.id,
      provision: duty.provision,
      modality: duty.modality,
      state: standing,
      due,
    })),
    summary: { ...report.summary, errors, warnings: problems.length - errors },
  };
  return `${JSON.stringify(printed, null, 2)}\n`;
};
