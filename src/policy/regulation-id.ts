/** The ids of regulations. It stands alone because browsers make ids too, and need no table of types for it. */

/** The id of a regulation from its type, number and year: `perpres-95-2018`; the constitution is `uud-1945`. */
export function regulationId(typeId: string, number: number | string, year: number): string {
  if (typeId === 'uud') return `uud-${year}`;
  const part = String(number)
    .toLowerCase()
    .replace(/[/-]+/g, '-')
    .replace(/[^a-z0-9-]/g, '');
  return `${typeId}-${part}-${year}`;
}
