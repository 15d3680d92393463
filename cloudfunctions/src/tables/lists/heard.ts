import { periodText } from '@mulin/domain/day/spoken';
import { libraryTexts } from '@mulin/shared-types/documents/library';
import { communities } from '@mulin/shared-types/documents/places';
import { surveyAnswers, surveys } from '@mulin/shared-types/documents/surveys';
import { offices } from '@mulin/shared-types/operations/tables';
import { oneOf, table } from '../../kit/database';
import { shelfOf } from '../../library/shelves';
import { all, from, kept, moments } from '../list';

const states = { open: '正在征集', closed: '已截止', cancelled: '撤回了' } as const;

/** What residents were asked, as counts, and what was put up for them to read. */
export const aboutHeard = {
  surveys: kept(
    {
      title: '问卷',
      holds: '发过的每一份问卷：问什么、到哪天、多少份回答（只有份数，没有谁答了什么）',
      who: offices,
      dayTitle: '发出',
    },
    async (span) => {
      const found = await from(surveys, { where: (each) => ({ at: moments(each) }), orderBy: [['at', 'asc']] })(span);
      if (found.length === 0) return [];
      const ids = oneOf(found.map(({ _id }) => _id));
      const counted = await table(surveyAnswers).sumBy({ surveyId: ids }, 'surveyId');
      return found.map((one) => ({ ...one, answers: counted.get(one._id) ?? 0 }));
    },
    (c) => [
      c.day('发出', ({ at }) => at),
      c.text('种类', 12, ({ kind }) => (kind === 'satisfaction' ? '满意度调查' : '征求意见')),
      c.text('期间', 16, ({ period }) => (period === null ? '' : periodText(period))),
      c.text('题目', 40, ({ title }) => title),
      c.text('谁答', 12, ({ each }) => (each === 'head' ? '每户业主一份' : '每人一份')),
      c.text('谁发的', 20, ({ publisher }) => publisher),
      c.day('截止', ({ closesOn }) => closesOn),
      c.text('状态', 12, ({ state }) => states[state]),
      c.text('回答份数', 10, ({ answers }) => answers),
    ],
  ),
  library: kept(
    {
      title: '资料',
      holds: '给本小区看的每一份本地文件和宣传文章，镇街和旗县区发的也在',
      who: offices,
      dayTitle: '发布',
    },
    async (span) => {
      const community = await table(communities).get(span.communityId);
      if (!community) return [];
      const { _id: communityId, streetId, districtId } = community;
      const shelf = oneOf([{ communityId }, { streetId }, { districtId }].map(shelfOf));
      return all(libraryTexts, { shelf, state: 'published', at: moments(span) }, [['at', 'asc']]);
    },
    (c) => [
      c.day('发布', ({ at }) => at),
      c.text('种类', 12, ({ kind }) => (kind === 'rule' ? '本地文件' : '宣传文章')),
      c.text('题目', 40, ({ title }) => title),
      c.text('来源和文号', 30, ({ source }) => source),
      c.text('谁发布', 20, ({ publisher }) => publisher),
      c.day('施行', ({ inForceFrom }) => inForceFrom),
    ],
  ),
};
