/** The rows of results have the form of their columns, so that no figure is read for another. */
import { relay, type Check } from './check.ts';

export const rowsForm: Check = { id: 'rows-form', severity: 'error', run: relay('rows-form') };
