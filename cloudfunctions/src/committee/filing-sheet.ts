import { OFFICES } from '@mulin/domain/assembly/committee/titles';
import { wholeDayText } from '@mulin/domain/day/spoken';
import { committees } from '@mulin/shared-types/documents/committee';
import { elections } from '@mulin/shared-types/documents/elections';
import { communities } from '@mulin/shared-types/documents/places';
import { table } from '../kit/database';
import { unseal } from '../kit/sealed';
import { filingText } from './terms/duties';
import { inOffice } from './terms/term';

/** 备案表, as it is printed: plain texts only, nothing to be looked up any more. */
export interface FilingSheet {
  communityId: string;
  title: string;
  communityName: string;
  streetName: string;
  electedText: string;
  termText: string;
  /** 依业主大会表决，表决号 … */
  electionText: string;
  members: { name: string; roleTitle: string; building: string }[];
  reserve: { name: string; building: string }[];
  /** 第一次会议 */
  meetingText: string;
  filingDue: string;
  filingText: string;
  ground: string;
}

/** What a committee hands to the street for filing; undefined if there is no such committee. `today`: UTC+8 day of printing. */
export async function filingSheet(committeeId: string, today: string): Promise<FilingSheet | undefined> {
  const term = await table(committees).get(committeeId);
  const community = term && (await table(communities).get(term.communityId));
  if (!term || !community) return undefined;
  const election = term.electionId === null ? undefined : await table(elections).get(term.electionId);
  return {
    communityId: term.communityId,
    title: '业主委员会备案表',
    communityName: community.name,
    streetName: `${community.districtName}${community.streetName}`,
    electedText: wholeDayText(term.electedDay),
    termText: `${wholeDayText(term.termFrom)}至${wholeDayText(term.termTo)}`,
    electionText: election ? `${election.title}，业主大会表决（编号 ${election.pollId ?? ''}）` : term.recordNote,
    members: inOffice(term)
      .sort((a, b) => rank[a.role] - rank[b.role])
      .map(({ personName, role, building }) => ({
        name: unseal('name', personName),
        roleTitle: OFFICES[role],
        building,
      })),
    reserve: term.reserve
      .filter(({ used }) => used === null)
      .map(({ personName, building }) => ({ name: unseal('name', personName), building })),
    meetingText: term.meeting ? `${wholeDayText(term.meeting.day)}：${term.meeting.note}` : '',
    filingDue: wholeDayText(term.filingDue),
    filingText: filingText(term, today),
    ground: '《物业管理条例》第十六条：自选举产生之日起30日内备案',
  };
}

const rank = { chair: 0, deputy: 1, member: 2 } as const;
