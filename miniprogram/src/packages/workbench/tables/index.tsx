import { AtDesk } from '../../../desk/AtDesk';
import { Tables } from './Tables';

/** 导出台账: what an office keeps in spreadsheets. */
export default function TablesDesk() {
  return <AtDesk title="导出台账">{(desk) => <Tables desk={desk} />}</AtDesk>;
}
