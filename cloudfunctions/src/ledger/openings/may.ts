import type { openings } from '@mulin/shared-types/documents/openings';
import type { Role } from '@mulin/shared-types/roles';
import type { Row } from '../../kit/database';

/** The company's own book is posted by its manager; what is all owners' alone, by the committee or the community too. */
export const mayDecide = (
  { book }: Pick<Row<typeof openings>, 'book'>,
  holds: (...roles: Role[]) => boolean,
): boolean => (book === 'P' ? holds('manager') : holds('manager', 'committee', 'community'));
