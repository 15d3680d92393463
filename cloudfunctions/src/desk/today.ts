import { DAY_MS, dayOf } from '@mulin/domain/day/day';
import type { desk } from '@mulin/shared-types/operations/desk';
import type { Handler } from '../kit/context';
import { accountsOfPerson } from '../kit/same-person';
import { afterTasks } from './after-tasks';
import { arrearsTasks } from './arrears-tasks';
import { bankTasks } from './bank-tasks';
import { cannotAs } from './cannot';
import { certificateTasks } from './certificate-tasks';
import { climbTasks } from './climb-tasks';
import { closeTasks } from './close-tasks';
import { committeeTasks } from './committee-tasks';
import { companyTasks } from './company-tasks';
import { depositTasks } from './deposit-tasks';
import { draftTasks } from './draft-tasks';
import { fundTasks } from './fund-tasks';
import { homeTasks } from './home-tasks';
import { lateTasks } from './late-tasks';
import { moneyTasks } from './money-tasks';
import { openingTasks } from './opening-tasks';
import { paperTasks } from './paper-tasks';
import { peopleTasks } from './people-tasks';
import { petitionTasks } from './petition-tasks';
import { collectionStartTasks, priceTasks, serviceEndTasks } from './price-tasks';
import { publicTasks } from './public-tasks';
import { purseTasks } from './purse-tasks';
import { ringingTasks } from './ringing-tasks';
import { rollCheckTasks } from './roll-check-tasks';
import { sealTasks } from './seal-tasks';
import { streetTasks } from './street-tasks';
import { subsidyTasks } from './subsidy-tasks';
import { byUrgency, type Sitting, shownTask } from './task';
import { utilityTasks } from './utility-tasks';

/** The most urgent ones; the pages behind show the rest. */
const MOST_SHOWN = 50;

export const today: Handler<typeof desk, 'today'> = async ({ communityId }, { caller, community, now }) => {
  const held = caller.acting.map(({ role }) => role);
  const sitting: Sitting = {
    communityId,
    openid: caller.openid,
    own: await accountsOfPerson(caller.openid),
    now,
    holds: (...roles) => held.some((role) => roles.includes(role)),
  };
  const tasks = (
    await Promise.all([
      companyTasks(sitting),
      climbTasks(sitting),
      streetTasks(sitting),
      moneyTasks(sitting),
      bankTasks(sitting),
      homeTasks(sitting),
      peopleTasks(sitting),
      certificateTasks(sitting),
      utilityTasks(sitting),
      closeTasks(sitting),
      draftTasks(sitting),
      openingTasks(sitting),
      depositTasks(sitting),
      arrearsTasks(sitting),
      publicTasks(sitting),
      committeeTasks(sitting),
      petitionTasks(sitting),
      rollCheckTasks(sitting),
      ringingTasks(sitting),
      paperTasks(sitting),
      sealTasks(sitting),
      afterTasks(sitting),
      fundTasks(sitting),
      purseTasks(sitting),
      subsidyTasks(sitting),
      lateTasks(sitting),
      priceTasks(sitting),
      collectionStartTasks(sitting),
      serviceEndTasks(sitting),
    ])
  )
    .flat()
    .sort(byUrgency);
  const dues = tasks.flatMap(({ due }) => due ?? []);
  return {
    now: now.toISOString(),
    communityName: community?.name ?? '',
    late: dues.filter((due) => due < now).length,
    today: dues.filter((due) => due >= now && dayOf(due) === dayOf(now)).length,
    week: dues.filter((due) => due >= now && due.getTime() - now.getTime() <= 7 * DAY_MS).length,
    tasks: tasks.slice(0, MOST_SHOWN).map((task) => shownTask(task, now)),
    cannot: cannotAs(held),
  };
};
