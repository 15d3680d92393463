import { AtDesk } from '../../../desk/AtDesk';
import { useParams } from '../../../routes';
import { Budgets } from './Budgets';
import { Enter } from './Enter';

/** 年度预算: those on their way and on the board; with `kind`, entering one. */
export default function YearBudget() {
  const { kind } = useParams<'kind'>();
  return (
    <AtDesk title="年度预算">{(desk) => (kind ? <Enter desk={desk} kind={kind} /> : <Budgets desk={desk} />)}</AtDesk>
  );
}
