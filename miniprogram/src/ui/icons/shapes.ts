/** What lies inside each 24×24 outline, drawn with a 1.7 stroke. */
export const shapes = {
  alert: '<path d="M12 4 21 19.5H3z"/><path d="M12 10v4.5M12 16.8v.2"/>',
  area: '<rect x="4.5" y="4.5" width="15" height="15" rx="1"/><path d="M4.5 9h3M4.5 12h4.5M4.5 15h3M9 19.5v-3M12 19.5V15M15 19.5v-3"/>',
  ballot:
    '<path d="M4 12.5h16v7.5H4z"/><path d="M7 12.5V4.5h10v8"/><path d="m9.8 8.3 1.6 1.6 2.9-3"/><path d="M9 16h6"/>',
  bell: '<path d="M6.5 16.5V11a5.5 5.5 0 0 1 11 0v5.5l1.5 1.5H5z"/><path d="M10 20.3h4"/>',
  bill: '<path d="M6 3.8h12v16.7l-2.4-1.6-1.8 1.6-1.8-1.6-1.8 1.6-1.8-1.6L6 20.5z"/><path d="M9 8h6M9 11.5h6M9 15h3"/>',
  board:
    '<rect x="4" y="4.5" width="16" height="12" rx="1.5"/><path d="M8 8.5h8M8 12h5"/><path d="M8.5 16.5 7 20M15.5 16.5 17 20"/>',
  bolt: '<path d="M13 3.5 5.5 13.5h5.5l-1 7 7.5-10h-5.5z"/>',
  building:
    '<path d="M5 20V5h9v15M14 10h5v10M3.5 20h17"/><path d="M8 8.5h3M8 12h3M8 15.5h3M16.5 13.5v.1M16.5 16.5v.1"/>',
  camera: '<path d="M4 7.5h3.5L9 5h6l1.5 2.5H20v11.5H4z"/><circle cx="12" cy="13" r="3.5"/>',
  chart: '<path d="M4.5 4.5v15h15"/><path d="M8.5 16v-4M12.5 16V8M16.5 16v-6"/>',
  'check-circle': '<circle cx="12" cy="12" r="8.5"/><path d="m8.2 12.3 2.7 2.7 5-5.3"/>',
  check: '<path d="m5 12.5 4.7 4.7L19.2 7.5"/>',
  clean: '<path d="M12 3.5v8M8 11.5h8l1.5 8.5h-11z"/><path d="M10.2 16v4M13.8 16v4"/>',
  'chevron-down': '<path d="m5.5 9.5 6.5 6.5 6.5-6.5"/>',
  'chevron-left': '<path d="M14.5 5.5 8 12l6.5 6.5"/>',
  'chevron-right': '<path d="m9.5 5.5 6.5 6.5-6.5 6.5"/>',
  clock: '<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5.3l3.5 2"/>',
  coins: '<circle cx="9" cy="9.5" r="5"/><path d="M13.5 6.2a5 5 0 1 1-2.8 9.3"/><path d="M7.2 9.5h3.6"/>',
  council: '<path d="M4 5h11v8H9l-3 3v-3H4z"/><path d="M17.5 9H20v8h-2v2.5L15.3 17H11"/>',
  doc: '<path d="M6 3.8h8l4 4v12.7H6z"/><path d="M14 3.8v4h4M9 12h6M9 15.5h6"/>',
  door: '<path d="M6.5 20V4h11v16M4 20h16"/><path d="M14.3 12v.6"/>',
  download: '<path d="M12 4v11M7.5 11l4.5 4.5 4.5-4.5"/><path d="M4.5 19.5h15"/>',
  edit: '<path d="M4.5 19.5l1-4.5L16 4.5l3.5 3.5L9 18.5z"/><path d="m13.5 7 3.5 3.5"/>',
  fire: '<path d="M12.5 3.5c.3 3.6 5 5.6 5 10.5a5.5 5.5 0 0 1-11 0c0-2.4 1.3-3.9 2.4-5.4.4 1.4 1 2.1 2 2.6 0-2.9-.1-5.3 1.6-7.7z"/>',
  fund: '<path d="M4 9.5 12 4.5l8 5z"/><path d="M6 9.5V17M10 9.5V17M14 9.5V17M18 9.5V17M4 19.5h16"/>',
  gauge: '<path d="M4 17a8.5 8.5 0 1 1 16 0"/><path d="m12 15.5 3.5-5"/><circle cx="12" cy="15.5" r="1"/>',
  heat: '<path d="M5 8.5v8M9.7 8.5v8M14.3 8.5v8M19 8.5v8M3.5 10.5h17M3.5 14.5h17"/><path d="M9 5.5c0-1 1-1 1-2M14 5.5c0-1 1-1 1-2"/>',
  home: '<path d="M4 11.2 12 4.5l8 6.7"/><path d="M6 9.8V19.5h12V9.8"/><path d="M10 19.5v-5h4v5"/>',
  inbox: '<path d="M4 13.5 6.5 5.5h11L20 13.5v5.5H4z"/><path d="M4 13.5h4.5l1.5 2.5h4l1.5-2.5H20"/>',
  info: '<circle cx="12" cy="12" r="8.5"/><path d="M12 11v5.5M12 7.6v.2"/>',
  leaf: '<path d="M6.5 17.5C3.5 10 9.5 4.8 19.5 4.5c.3 10-5 16-13 13z"/><path d="M4.5 20c2.2-5.2 5.4-8.3 10-10.5"/>',
  lift: '<rect x="5" y="3.5" width="14" height="17" rx="1.5"/><path d="M12 3.5v17M7.4 11l1.2-1.8L9.8 11M14.2 13l1.2 1.8 1.2-1.8"/>',
  light:
    '<path d="M9.5 16.5c0-1.6-.6-2.3-1.5-3.2a5.6 5.6 0 1 1 8 0c-.9.9-1.5 1.6-1.5 3.2z"/><path d="M9.8 19h4.4M11 21h2"/>',
  link: '<path d="M10 14a3.8 3.8 0 0 0 5.4 0l3-3A3.8 3.8 0 0 0 13 5.6l-1.2 1.2"/><path d="M14 10a3.8 3.8 0 0 0-5.4 0l-3 3A3.8 3.8 0 0 0 11 18.4l1.2-1.2"/>',
  me: '<circle cx="12" cy="8.2" r="3.7"/><path d="M4.8 19.8c.6-4 3.4-6 7.2-6s6.6 2 7.2 6"/>',
  mic: '<rect x="9" y="3.5" width="6" height="10.5" rx="3"/><path d="M5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v2.5"/>',
  more: '<circle cx="6" cy="12" r="1.3"/><circle cx="12" cy="12" r="1.3"/><circle cx="18" cy="12" r="1.3"/>',
  offline:
    '<path d="M4 9.5a12.5 12.5 0 0 1 5-2.7M20 9.5a12.5 12.5 0 0 0-7-3.2M7.5 13.5a7 7 0 0 1 3-1.6M16.5 13.5a7 7 0 0 0-1-.8"/><path d="M12 17.5v.2M5 4.5l14 15"/>',
  people:
    '<circle cx="9" cy="8.5" r="3.2"/><path d="M3.5 19c.4-3.5 2.5-5.3 5.5-5.3s5.1 1.8 5.5 5.3"/><path d="M15.5 5.7a3.2 3.2 0 0 1 0 5.7M17 14c2 .6 3.2 2.3 3.5 5"/>',
  phone:
    '<path d="M6.2 4h3l1.5 4.2-2 1.5a11 11 0 0 0 5.6 5.6l1.5-2 4.2 1.5v3a2 2 0 0 1-2.2 2C10.5 19.2 4.8 13.5 4.2 6.2A2 2 0 0 1 6.2 4z"/>',
  plus: '<path d="M12 5v14M5 12h14"/>',
  receipt:
    '<rect x="4.5" y="4" width="15" height="16" rx="1.5"/><path d="M8 8.5h8M8 12h3"/><path d="m11.5 15.5 1.8 1.7 3.2-3.4"/>',
  shield:
    '<path d="M12 3.8 19 6.5v5.2c0 4.3-2.9 7.2-7 8.6-4.1-1.4-7-4.3-7-8.6V6.5z"/><path d="m9 12 2.2 2.2 3.9-4.1"/>',
  swap: '<path d="M4.5 8.5h14M15 5l3.5 3.5L15 12"/><path d="M19.5 15.5h-14M9 12l-3.5 3.5L9 19"/>',
  text: '<path d="M3.5 18 8 6l4.5 12M5 14h6"/><path d="m14.5 18 2.7-7 2.8 7M15.5 15.5h3.5"/>',
  water:
    '<path d="M12 3.8c3.5 4.2 5.5 7 5.5 10a5.5 5.5 0 0 1-11 0c0-3 2-5.8 5.5-10z"/><path d="M9.3 14.3a2.8 2.8 0 0 0 2.7 2.6"/>',
  wrench:
    '<path d="M14.3 9.7a4 4 0 0 1 4.9-5.3L16.7 7l.4 1.9 1.9.4 2.5-2.5"/><path d="M21.4 6.8a4 4 0 0 1-5.3 4.5L7.9 19.5a2.1 2.1 0 0 1-3-3l9.4-9"/>',
} as const;

export type IconName = keyof typeof shapes;
