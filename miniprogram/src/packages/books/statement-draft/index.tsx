import { AtDesk } from '../../../desk/AtDesk';
import { useParams } from '../../../routes';
import { Compute } from './Compute';
import { OneStatement } from './OneStatement';
import { Statements } from './Statements';

/** 收支报表 on their way to the board: the list, computing one, and one with what is to be done about it. */
export default function StatementDraft() {
  const { statementId, kind, period } = useParams<'statementId' | 'kind' | 'period'>();
  return (
    <AtDesk title="收支报表">
      {(desk) => {
        if (statementId) return <OneStatement desk={desk} statementId={statementId} />;
        if (kind) return <Compute desk={desk} kind={kind} period={period} />;
        return <Statements desk={desk} />;
      }}
    </AtDesk>
  );
}
