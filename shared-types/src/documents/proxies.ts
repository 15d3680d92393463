import * as z from 'zod';
import { collection } from '../collection';

/** 委托书: one head's written word that a named person may vote for it, in one vote or in all until a day (PM Regulation 12, Civil Code 165). */
export const proxies = collection({
  name: 'proxies',
  summary: 'One proxy: who may vote for which head, in what, until when.',
  document: z.object({
    _id: z.string(),
    communityId: z.string(),
    /** The home by which the principal gave it; the proxy speaks for the whole head. */
    unitId: z.string(),
    headId: z.string(),
    /** As the agent sees the principal: 3号楼2单元501. */
    label: z.string(),
    /** The one vote it is for; null: every vote in its term. */
    pollId: z.string().nullable(),
    /** Half-open. */
    from: z.date(),
    until: z.date(),
    /** Sealed: the agent is known by name and number, not by account, so that nobody learns from a proxy who uses the app. */
    agentName: z.string(),
    agentPhone: z.string(),
    agentHash: z.string(),
    /** A paper one waits for the second person, then for the agent; one given in the app for the agent only. */
    state: z.enum(['registered', 'granted', 'accepted', 'declined', 'withdrawn', 'refused']),
    /** The account that accepted. */
    agentOpenid: z.string().nullable(),
    /** Ballots cast under it: from the first on, one for a single vote cannot be withdrawn. */
    votes: z.int(),
    /** Handed in on paper; then the photographed document and its SHA-256. */
    written: z.boolean(),
    scanFileId: z.string().nullable(),
    scanHash: z.string(),
    by: z.string(),
    at: z.date(),
    confirmedBy: z.string().nullable(),
    /** Why it was refused; empty if it was not. */
    reason: z.string(),
    endedAt: z.date().nullable(),
  }),
  indexes: [
    {
      name: 'by-head',
      keys: [
        ['communityId', 1],
        ['headId', 1],
        ['at', -1],
      ],
    },
    {
      name: 'by-home',
      keys: [
        ['unitId', 1],
        ['state', 1],
      ],
    },
    {
      name: 'by-agent-account',
      keys: [
        ['agentOpenid', 1],
        ['at', -1],
      ],
    },
    {
      name: 'by-agent',
      keys: [
        ['agentHash', 1],
        ['at', -1],
      ],
    },
    {
      name: 'written',
      keys: [
        ['communityId', 1],
        ['written', 1],
        ['at', -1],
      ],
    },
    {
      name: 'by-scan',
      keys: [
        ['communityId', 1],
        ['scanHash', 1],
      ],
    },
  ],
});

/** How many heads one agent votes for in one vote; never more than the frozen policy allows. */
export const agencies = collection({
  name: 'agencies',
  summary: 'The proxies one agent holds in one vote.',
  document: z.object({
    /** Made of vote and agent. */
    _id: z.string(),
    communityId: z.string(),
    pollId: z.string(),
    proxyIds: z.array(z.string()),
  }),
  indexes: [],
});
