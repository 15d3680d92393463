import { stores } from './cabinets';
import type { Collection } from './collection';
import * as after from './documents/after';
import * as areas from './documents/area-corrections';
import * as arrears from './documents/arrears';
import * as assembly from './documents/assembly';
import * as auditSeals from './documents/audit-seals';
import * as bank from './documents/bank';
import * as board from './documents/board';
import * as budgets from './documents/budgets';
import * as committee from './documents/committee';
import * as consents from './documents/consents';
import * as covenants from './documents/covenants';
import * as deposits from './documents/deposits';
import * as elections from './documents/elections';
import * as fees from './documents/fees';
import * as formation from './documents/formation';
import * as fund from './documents/fund';
import * as fundProjects from './documents/fund-projects';
import * as handOvers from './documents/hand-overs';
import * as joint from './documents/joint';
import * as lateCharges from './documents/late-charges';
import * as ledger from './documents/ledger';
import * as ledgerDays from './documents/ledger-days';
import * as library from './documents/library';
import * as messages from './documents/messages';
import * as openings from './documents/openings';
import * as ownData from './documents/own-data';
import * as paper from './documents/paper';
import * as payment from './documents/payment';
import * as people from './documents/people';
import * as petitions from './documents/petitions';
import * as places from './documents/places';
import * as postings from './documents/postings';
import * as posts from './documents/posts';
import * as priceChanges from './documents/price-changes';
import * as prints from './documents/print';
import * as proxies from './documents/proxies';
import * as purses from './documents/purses';
import * as rates from './documents/rates';
import * as reception from './documents/reception';
import * as climbs from './documents/request-climbs';
import * as repairs from './documents/requests';
import * as ringing from './documents/ringing';
import * as rollCheck from './documents/roll-check';
import * as sealKeys from './documents/seal-keys';
import * as serviceEnds from './documents/service-ends';
import * as settlements from './documents/settlements';
import * as subsidies from './documents/subsidies';
import * as surveys from './documents/surveys';
import * as transfers from './documents/transfers';
import * as utilities from './documents/utilities';
import * as vacancies from './documents/vacancies';
import * as violations from './documents/violations';
import * as voucherDrafts from './documents/voucher-drafts';
import * as workCalendars from './documents/work-calendars';

/** Every collection of the environment, once: the local cloud and the deployment step create exactly these. */
export const collections: readonly Collection[] = [
  ...Object.values(places),
  ...Object.values(people),
  ...Object.values(ownData),
  ...Object.values(posts),
  ...Object.values(transfers),
  ...Object.values(rates),
  ...Object.values(ringing),
  ...Object.values(fees),
  ...Object.values(priceChanges),
  ...Object.values(payment),
  ...Object.values(settlements),
  ...Object.values(bank),
  ...Object.values(postings),
  ...Object.values(voucherDrafts),
  ...Object.values(openings),
  ...Object.values(ledger),
  ...Object.values(ledgerDays),
  ...Object.values(purses),
  ...Object.values(utilities),
  ...Object.values(areas),
  ...Object.values(handOvers),
  ...Object.values(serviceEnds),
  ...Object.values(vacancies),
  ...Object.values(deposits),
  ...Object.values(subsidies),
  ...Object.values(arrears),
  ...Object.values(lateCharges),
  ...Object.values(fund),
  ...Object.values(fundProjects),
  ...Object.values(auditSeals),
  ...Object.values(board),
  ...Object.values(budgets),
  ...Object.values(assembly),
  ...Object.values(after),
  ...Object.values(covenants),
  ...Object.values(consents),
  ...Object.values(petitions),
  ...Object.values(formation),
  ...Object.values(paper),
  ...Object.values(proxies),
  ...Object.values(prints),
  ...Object.values(elections),
  ...Object.values(committee),
  ...Object.values(repairs),
  ...Object.values(climbs),
  ...Object.values(violations),
  ...Object.values(reception),
  ...Object.values(workCalendars),
  ...Object.values(joint),
  ...Object.values(library),
  ...Object.values(surveys),
  ...Object.values(messages),
  ...Object.values(rollCheck),
  ...Object.values(sealKeys),
];

/** The database as it is made. */
export const database = stores(collections);
