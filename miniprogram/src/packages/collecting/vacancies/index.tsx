import { AtDesk } from '../../../desk/AtDesk';
import { Vacancies } from './Vacancies';

/** 空置: one of the staff looks at the home, another confirms; ended when it is lived in. */
export default function VacancyDesk() {
  return <AtDesk title="空置">{(desk) => <Vacancies desk={desk} />}</AtDesk>;
}
