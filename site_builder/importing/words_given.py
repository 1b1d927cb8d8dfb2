"""Given names that are common in Latin writing: by these a site that is called as a person is told from a magazine.

Data only; compared as `comparable`. It needs no rare names: what it does not know is not taken for a person.
"""

from __future__ import annotations

from site_builder.importing.wordlists import words

GIVEN_NAMES = words(
    "aaron adam adrian aidan alan albert alberto alejandro alessandro alex alexander alexandra alfred ali alice alison amanda"
    " amy ana anastasia anders andre andrea andreas andreea andrei andres andrew andrzej andy angela angelika anita ann anna"
    " anne annette anthony antoine anton antonio arnaud arthur arturo astrid axel barbara bart beatriz ben benedikt benjamin"
    " benoit bernard bernd bettina bill birgit bjorn bob brad brandon brent brett brian bruce bruno caitlin carl carla carlo"
    " carlos carmen carol carolina caroline catherine cecilia chad charles charlotte cheryl chloe chris christian christina"
    " christine christoph christophe christopher cindy claire clara claudia claudio colin connor corey craig cristina curtis"
    " dale dan daniel daniela daniele danny dave david debbie deborah denis dennis diana diane diego dieter dirk dmitry dominik"
    " don donald donna doug douglas duncan dustin dylan ed eddie edgar eduardo edward elena elisa elizabeth ellen emil emilia"
    " emily emma enrique eric erica erik erin ernst esther ethan eugene eva evan evelyn fabian fabio federico felix fernando"
    " filip florian francesca francesco francis francisco francois frank franz fred frederic friedrich gabriel gabriela gareth"
    " garry gary geoff george georg gerald gerard gerd giacomo giorgio giovanni giulia giuseppe glenn gordon graham greg"
    " gregory guido guillaume gunter gustavo hannah hans harald harold harry heather heidi heike heinz helen helena helmut"
    " henri henrik henry herbert holger holly howard hugh hugo ian ines ingo ingrid irene irina isaac isabel isabelle ivan"
    " jack jacob jacques jaime jake jakob james jamie jan jane janet jason javier jay jean jeff jeffrey jen jennifer jens"
    " jeremy jerome jerry jesse jessica jill jim joachim joan joao joe joel joerg johan johanna johannes john johnny jon"
    " jonas jonathan jordan jorg jorge jose josef joseph josh joshua juan judith julia julian julie juliette julien jurgen"
    " justin karen karin karl karsten katarina kate katharina katherine kathleen kathy katie katja kay keith kelly ken kenneth"
    " kerstin kevin kim kirsten klaus kristen kristin kurt kyle lara larry lars laura lauren laurent lea lee lena leo leon"
    " leonard leonardo leslie lewis liam linda lisa lorenzo louis louise luca lucas lucia luis luisa lukas luke lynn maciej"
    " magnus manfred manuel marc marcel marcin marco marcos marcus margaret maria marie marina mario marion mark marko"
    " markus marta martha martin martina mary mason mathias mathieu matt matteo matthew matthias maud maurice mauro max maxime"
    " megan mehmet melanie melissa michael michal michel michelle miguel mike mikhail miriam mitch mohamed monica monika"
    " morgan nadia nancy natalia natalie nathan neil nicholas nick nicola nicolas nicole niels nigel nikolai nina noah nora"
    " norbert norman olaf oliver olivia olivier olga oscar otto owen pablo paolo pascal pat patricia patrick paul paula paulo"
    " pavel pedro peter petra phil philip philipp philippe pierre piotr rachel rafael rainer ralf ralph randy raphael ray"
    " raymond rebecca regina renate rene ricardo riccardo richard rick rob robert roberto robin rodrigo roger roland rolf"
    " roman ron ronald ross roy ruben rudolf russell ruth ryan sabine sally sam samantha samuel sandra sara sarah scott sean"
    " sebastian sergei sergey sergio seth shane shannon sharon shaun shawn silvia simon simone sofia sonia sophia sophie"
    " stefan stefania stefano steffen stephan stephane stephanie stephen steve steven stewart stuart susan susanne svein sven"
    " sylvia tamara tanja tanya tara ted teresa terry theo theodore theresa thomas thorsten tiffany tim timothy tina tobias"
    " todd tom tomas tomasz tommy toni tony tracy travis trevor tyler ulrich ulrike ursula ute uwe valentina valerie vanessa"
    " vera veronica victor victoria vincent virginia vladimir volker walter warren wayne wendy werner wilhelm will william"
    " wolfgang xavier yann yves yvonne zachary zoe"
)
