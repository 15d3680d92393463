import Taro from '@tarojs/taro';

/** One short sentence over the page: 交给物业了. For anything that has to be read in peace use a Tip. */
export function toast(text: string): void {
  void Taro.showToast({ title: text, icon: 'none', duration: 2500 });
}
