'use strict';

// Filters: what is marked with another value than the chosen one is hidden.
const controls = document.querySelector('.controls');
const names = ['metric', 'question', 'session', 'origin', 'threads'];

function show() {
  for (const element of document.querySelectorAll('figure, #all tbody tr')) {
    element.hidden = names.some((name) => {
      const chosen = controls.elements[name]?.value ?? '';
      return chosen !== '' && name in element.dataset && element.dataset[name] !== chosen;
    });
  }
  for (const group of document.querySelectorAll('.panels, .charts, section[data-question]')) {
    group.hidden = !group.querySelector('figure:not([hidden])');
  }
  const rows = document.querySelectorAll('#all tbody tr');
  const shown = [...rows].filter((row) => !row.hidden).length;
  document.getElementById('count').textContent = shown + ' of ' + rows.length + ' measurements';
}

const scheme = document.querySelector('[name=scheme]');
scheme.addEventListener('change', () => {
  document.documentElement.dataset.scheme = scheme.value;
});

// Sorting: figures by their value, the rest as text; rows without a value stay at the end.
function sort(head) {
  const down = head.getAttribute('aria-sort') === 'ascending';
  for (const other of head.parentElement.cells) {
    other.removeAttribute('aria-sort');
  }
  head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
  const sign = down ? -1 : 1;
  const column = head.cellIndex;
  const isNumber = head.classList.contains('number');
  const key = (row) => {
    const cell = row.cells[column];
    return isNumber ? cell.dataset.value : cell.textContent;
  };
  const body = document.querySelector('#all tbody');
  const rows = [...body.rows].map((row) => [key(row), row]);
  rows.sort(([a], [b]) => {
    if (a === '' || b === '') {
      return (a === '') - (b === '');
    }
    return sign * (isNumber ? a - b : a.localeCompare(b, 'en', {numeric: true}));
  });
  body.append(...rows.map(([, row]) => row));
}

if (controls) {
  for (const control of controls.elements) {
    control.addEventListener('change', show);
  }
  show();
}
for (const button of document.querySelectorAll('#all thead button')) {
  button.addEventListener('click', () => sort(button.parentElement));
}
