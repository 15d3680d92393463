import { AtDesk } from '../../../desk/AtDesk';
import { useParams } from '../../../routes';
import { Months } from './Months';
import { PlanForm } from './PlanForm';
import { PlanTable } from './PlanTable';

/** 财政补贴: the plan of the district, this community's tier, and each month's money. */
export default function SubsidyDesk() {
  const { show } = useParams<'show'>();
  return (
    <AtDesk title="财政补贴">
      {(desk) => {
        if (show === 'plan') return <PlanTable desk={desk} />;
        if (show === 'new-plan') return <PlanForm desk={desk} />;
        return <Months desk={desk} />;
      }}
    </AtDesk>
  );
}
