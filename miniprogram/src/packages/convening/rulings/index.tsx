import { AtDesk } from '../../../desk/AtDesk';
import { useParams } from '../../../routes';
import { Issue } from './Issue';
import { Rulings } from './Rulings';

/** 责令改正和撤销: what was ordered about decisions here, ordering something, reporting and looking at what was put right. */
export default function RulingsPage() {
  const { pollId, write } = useParams<'pollId' | 'write'>();
  return (
    <AtDesk title="责令改正和撤销">
      {(desk) => (pollId || write ? <Issue desk={desk} pollId={pollId} /> : <Rulings desk={desk} />)}
    </AtDesk>
  );
}
