import { supervisorRoles } from '@mulin/shared-types/roles';

/** Who takes payments and answers at the company's counter. */
export const desk = ['clerk', 'cashier', 'manager'] as const;

/** The owners' side and who supervises. */
export const watching = ['committee', ...supervisorRoles] as const;

/** Who keeps the books, and who looks into them. */
export const accountants = ['cashier', 'manager', ...watching] as const;
