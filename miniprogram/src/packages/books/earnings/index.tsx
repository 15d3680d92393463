import { AtDesk } from '../../../desk/AtDesk';
import { useParams } from '../../../routes';
import { Budget } from './Budget';
import { Contribution } from './Contribution';
import { HandOver } from './HandOver';
import { Spending } from './Spending';
import { Standing } from './Standing';
import { Use } from './Use';

/** 公共收益和业委会经费: what there is, entries to confirm; each thing that is entered on its own page. */
export default function Earnings() {
  const { write } = useParams<'write'>();
  return (
    <AtDesk title="公共收益和经费">
      {(desk) => {
        if (write === 'use') return <Use desk={desk} />;
        if (write === 'hand-over') return <HandOver desk={desk} />;
        if (write === 'spending') return <Spending desk={desk} />;
        if (write === 'contribution') return <Contribution desk={desk} />;
        if (write === 'budget') return <Budget desk={desk} />;
        return <Standing desk={desk} />;
      }}
    </AtDesk>
  );
}
