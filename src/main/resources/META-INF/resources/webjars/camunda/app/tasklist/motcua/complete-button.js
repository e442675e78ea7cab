/**
 * form-js 1.8.7 keeps the error of a field that another choice has hidden, and Tasklist then never lets go of its button;
 * whether a form is complete is checked once more when it is pressed, here and on the server.
 */
export function freeTheCompleteButton() {
  document.addEventListener('change', ({ target }) => {
    const form = target.closest('.fjs-form');
    if (form && target.type === 'radio') {
      setTimeout(() => free(form), 300); // until the fields of the choice are there
    }
  });
}

function free(form) {
  const mine = document.querySelector('[cam-tasklist-task-meta] button.unclaim');
  if (mine && !form.querySelector('.fjs-form-field-error')) {
    form.closest('.task-card').querySelector('button[ng-click="complete()"]').disabled = false;
  }
}
