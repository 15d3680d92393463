import Taro from '@tarojs/taro';
import { turnTo } from '../paper/paper';

/** Another question, from its first line on. */
export function turnPage(at: number): void {
  turnTo(at);
  void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
}
