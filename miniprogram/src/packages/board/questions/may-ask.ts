import type { Home } from '../../../who/me';

/** Owners and their families ask about their own community; tenants and staff read. */
export const mayAsk = (home: Home | undefined, communityId?: string): boolean =>
  home !== undefined && home.relation !== 'tenant' && (communityId === undefined || home.communityId === communityId);
