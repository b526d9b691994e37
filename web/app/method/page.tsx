import type { Metadata } from 'next'
import styles from '../../components/method.module.css'
import { HeadingGuide } from '../../components/workout/heading-guide.tsx'

export const metadata: Metadata = { title: 'How it works' }

/** How the figures are made, in short, each with its source. */
export default function Page() {
  return (
    <article className={styles.article}>
      <h1>How the figures are made</h1>
      <p className={styles.lead}>
        In short, for people. Each result carries the method and version it was made with, such as{' '}
        <code>gait@1</code>.
      </p>
      <Direction />
      <Energy />
      <Heart />
      <section aria-labelledby="record">
        <h2 id="record">How to record which way you face</h2>
        <HeadingGuide />
      </section>
      <section aria-labelledby="safety">
        <h2 id="safety">Safety</h2>
        <p>
          Walk backward only where the ground is even and free, and better with somebody who looks ahead for
          you. Stop at dizziness or pain. After an injury, or with trouble of balance, ask a physiotherapist
          first. Backstride measures; it gives no medical advice.
        </p>
      </section>
    </article>
  )
}

function Direction() {
  return (
    <section aria-labelledby="direction">
      <h2 id="direction">Direction</h2>
      <p>
        Satellite positions tell the <em>course</em>: the way you travel. A compass or orientation sensor
        tells the <em>heading</em>: the way you face. Where the two agree you walk forward; where they point
        against each other you walk backward. First the angle at which the device sits on the body is told
        from the recording itself, which is why a session begins with 20 seconds forward.
      </p>
      <p>
        Without a heading of its own, or with one that is only a copy of the course, the answer is “undecided”
        with the reason. It is never “forward” by default.
      </p>
    </section>
  )
}

function Energy() {
  return (
    <section aria-labelledby="energy">
      <h2 id="energy">Energy</h2>
      <p>
        The <em>forward equivalent</em> is the same stretch walked forward: same distance, time, grade and
        person. It comes from the graded walking equation of the Load Carriage Decision Aid. Walking backward
        costs more: above rest, about 1.56 times on the level (plausible 1.4 to 1.8), while lifting the body
        uphill costs about the same as forward. The factors are fitted to published measurements (Kim and Choi
        2001; the Compendium of Physical Activities, codes 17320 and 17325; a study of women on slopes).
      </p>
      <p>
        <em>Gross</em> includes what the body uses at rest; <em>net</em> does not. The <em>added</em> energy
        is the backward cost less its forward equivalent. Rest is in both for the same time, so it is the same
        gross and net.
      </p>
      <p>
        The 80 % interval covers what is not known: the person, the practice, the speed, and the few studies
        there are. Of many such intervals about 8 in 10 should hold the true value. Downhill there are no
        measurements at all, and the figure is marked so.
      </p>
      <p>
        Heart rate is not turned into energy: backward it is higher than the oxygen used explains (Thomas
        2018), so that such figures come out far too high.
      </p>
    </section>
  )
}

function Heart() {
  return (
    <section aria-labelledby="heart">
      <h2 id="heart">Heart rate, backward against forward</h2>
      <p>
        The heart follows a change of effort with a lag of about a minute, so single seconds cannot be
        compared. The lag is taken out, forward and backward walking are brought to the same speed, and their
        difference is told with an 80 % interval. Where the speeds are too different, or the stretches too
        short, it says “not comparable” instead.
      </p>
    </section>
  )
}
