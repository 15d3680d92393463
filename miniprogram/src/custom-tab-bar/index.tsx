// WeChat asks for this component when the tab bar is custom. Ours is drawn by `Page`, so that a sheet can cover it; this one stays empty.
export default function NativeTabBar() {
  return null;
}
