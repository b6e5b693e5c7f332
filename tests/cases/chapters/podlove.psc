<?xml version="1.0" encoding="utf-8"?>
<psc:chapters version="1.2" xmlns:psc="http://podlove.org/simple-chapters">
  <psc:chapter start="00:00:00.000" title="Welcome &amp; weather" image="https://signals.example.net/img/welcome.jpg"/>
  <psc:chapter start="00:01:35.500" title="Grinding a mirror" href="https://mirrors.example.net/?a=1&amp;b=2" image="mirror.png"/>
  <psc:chapter start="12:34" title="“Why we dream” &lt;of the moon&gt;"/>
  <psc:chapter start="01:02:03" title="Goodbye"/>
</psc:chapters>
