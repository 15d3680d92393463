import { AtDesk } from '../../../desk/AtDesk';
import { useParams } from '../../../routes';
import { Apply } from './Apply';
import { Collect } from './Collect';
import { District } from './District';
import { Opening } from './Opening';
import { Quarter } from './Quarter';
import { Standing } from './Standing';
import { Step } from './Step';
import { isStep } from './steps';

/** 维修资金: projects, entries to confirm, dues; applying, opening balances, and one step of a project, each on its own page. */
export default function WorkbenchFund() {
  const { write, projectId = '', step } = useParams<'write' | 'projectId' | 'step'>();
  return (
    <AtDesk title="维修资金">
      {(desk) => {
        if (isStep(step)) return <Step desk={desk} projectId={projectId} step={step} />;
        if (write === 'apply') return <Apply desk={desk} />;
        if (write === 'collect') return <Collect desk={desk} />;
        if (write === 'opening') return <Opening desk={desk} />;
        if (write === 'district') return <District desk={desk} />;
        if (write === 'quarter') return <Quarter desk={desk} />;
        return <Standing desk={desk} />;
      }}
    </AtDesk>
  );
}
