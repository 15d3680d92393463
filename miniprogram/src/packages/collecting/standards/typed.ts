import { CloudError } from '../../../cloud/error';

/** A day of the month. */
export function typedDueDay(text: string): number {
  const day = Number(text.trim());
  if (!Number.isInteger(day) || day < 1 || day > 31)
    throw new CloudError('INVALID_INPUT', '填 1 到 31 的数，比如 31', 'dueDay');
  return day;
}
