import { dayText } from '@mulin/domain/day/spoken';
import { go } from '../../../routes';
import { NoticeRow } from '../../../ui/notice-row/NoticeRow';
import type { ListItem } from './Lists';

/** 应写明 stands beside what is missing, so that a neighbour can say what is wanted. */
export function Item({ item, last }: { item: ListItem; last: boolean }) {
  const { title, fields, responsible, notices, overdueDays } = item;
  const [first] = notices;
  if (first)
    return (
      <NoticeRow
        icon="doc"
        title={title}
        badge={{ kind: 'ok', text: '有' }}
        meta={[`${dayText(first.postedOn)}公示`, ...(notices.length > 1 ? [`分在 ${notices.length} 份里`] : [])]}
        last={last}
        onClick={() => go('board/notice', { noticeId: first.noticeId })}
      />
    );
  return (
    <NoticeRow
      icon="doc"
      overdue
      title={title}
      badge={{ kind: 'bad', text: overdueDays === null ? '缺' : `逾期 ${overdueDays} 天` }}
      meta={[`${responsible}负责`, `应写明 ${fields.join('、')}`]}
      last={last}
    />
  );
}
