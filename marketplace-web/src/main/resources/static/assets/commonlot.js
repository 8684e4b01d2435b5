import { initAll } from './govuk-frontend.min.js'

// The one script: everything works without it.
document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()

const PAUSE = 1500 // milliseconds after the last key

for (const status of document.querySelectorAll('[data-autosave]')) autosave(status, status.closest('form'))

/** Sends the form as its button would, and says what became of it: led on is saved, refused is saved in part. */
function autosave (status, form) {
  const within = status.dataset.within + '/'
  let waiting
  let last = typed(form)

  async function save () {
    const now = typed(form)
    if (now === last) return
    try {
      const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(now) })
      const ledOn = answer.ok && answer.redirected && (new URL(answer.url).pathname + '/').startsWith(within)
      if (ledOn || answer.status === 422) last = now
      status.textContent = ledOn ? status.dataset.saved : answer.status === 422 ? status.dataset.partly : status.dataset.failed
    } catch {
      status.textContent = status.dataset.failed
    }
  }

  form.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(save, PAUSE)
  })
  form.addEventListener('submit', () => clearTimeout(waiting))
}

function typed (form) {
  return new URLSearchParams(new FormData(form)).toString()
}
