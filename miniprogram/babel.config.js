const nutui = '@nutui/nutui-react-taro';

module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', targets: { ios: '12', android: '7' } }]],
  // Each NutUI component by itself; their styles stand in ui/nutui/theme.css, in an order that does not depend on the page.
  plugins: [
    [
      'import',
      {
        libraryName: nutui,
        customName: (name) => `${nutui}/dist/es/packages/${name.toLowerCase()}`,
        camel2DashComponentName: false,
      },
      nutui,
    ],
  ],
};
