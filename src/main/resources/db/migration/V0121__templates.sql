CREATE SCHEMA templates;

-- Whose letter a kind is, the places that its text may name, and those that it must: without them it would not say what
-- the law asks of it. Heading and mark are not among the words: guidance must not be taken for a warning.
CREATE TABLE templates.kind (
    code     text PRIMARY KEY,
    agency   text NOT NULL,
    places   text[] NOT NULL,
    required text[] NOT NULL
);
INSERT INTO templates.kind (code, agency, places, required) VALUES
    ('guidance', 'DISNAKER', '{employer,bpjs,disnaker,setda,findings,deadline,days,note,rate,answerLink}', '{findings,deadline}'),
    ('warning1', 'BPJS', '{employer,bpjs,disnaker,setda,previous,findings,days,clock,note,rate,answerLink}', '{findings,days,previous}'),
    ('warning2', 'BPJS', '{employer,bpjs,disnaker,setda,previous,findings,days,clock,rate,note,answerLink}', '{findings,days,previous}'),
    ('fine', 'BPJS', '{employer,bpjs,disnaker,setda,previous,ended,amount,lines,rate,months,deadline,lateRate}', '{amount,lines,deadline}'),
    ('denialRequest', 'BPJS', '{employer,bpjs,disnaker,setda,previous,amount,ended,services,reason}', '{services,employer}'),
    ('denial', 'DISNAKER', '{employer,bpjs,disnaker,setda,unit,previous,services}', '{services,unit}'),
    ('lift', 'DISNAKER', '{employer,bpjs,disnaker,setda,unit,previous,reason,services}', '{services,reason}'),
    ('power', 'BPJS', '{employer,bpjs,disnaker,setda,receiver,findings,reason}', '{findings,employer,receiver}');

-- The editable words of a kind, in versions: a new one is a new row, valid from its day on. A paragraph with a place that
-- has nothing to say is left out.
CREATE TABLE templates.template (
    kind           text NOT NULL REFERENCES templates.kind,
    version        integer NOT NULL CHECK (version > 0),
    valid_from     date NOT NULL,
    classification text NOT NULL,
    attachments    text,
    subject        text NOT NULL CHECK (length(subject) BETWEEN 1 AND 300),
    addressee      text,
    body           text NOT NULL CHECK (length(body) BETWEEN 1 AND 10000),
    copies         text[] NOT NULL,
    created_by     text NOT NULL,
    created_at     timestamptz NOT NULL,
    PRIMARY KEY (kind, version)
);

INSERT INTO templates.template VALUES ('guidance', 1, DATE '2020-01-01', 'Biasa', NULL, 'Pembinaan kepatuhan Jaminan Sosial Ketenagakerjaan dan undangan klarifikasi', NULL, $body$Dengan hormat, berdasarkan hasil verifikasi kami bersama {bpjs}, pada perusahaan Saudara terdapat hal-hal berikut yang perlu ditindaklanjuti:

{findings}

Pasal 15 Undang-Undang Nomor 24 Tahun 2011 tentang Badan Penyelenggara Jaminan Sosial mewajibkan setiap pemberi kerja mendaftarkan dirinya dan pekerjanya serta memberikan data yang lengkap dan benar.

Kami mengajak Saudara untuk memenuhi kewajiban tersebut dan menyampaikan jawaban atau klarifikasi paling lambat tanggal {deadline} ({days} hari kerja sejak tanggal surat ini).

{note}

Saudara dapat membaca surat ini dan menyampaikan jawaban beserta buktinya secara daring, tanpa akun, melalui tautan {answerLink}.

Surat ini merupakan pembinaan. Surat ini bukan teguran tertulis; teguran tertulis dan denda menurut Peraturan Pemerintah Nomor 86 Tahun 2013 hanya dapat dikenakan oleh BPJS.

Demikian disampaikan, atas perhatian dan kerja sama Saudara kami ucapkan terima kasih.$body$,
    ARRAY['{bpjs}', '{setda}']::text[], 'system', now());
INSERT INTO templates.template VALUES ('warning1', 1, DATE '2020-01-01', 'Penting', NULL, 'Teguran Tertulis Pertama', NULL, $body$Surat pembinaan Dinas telah disampaikan kepada Saudara dengan nomor {previous}. Sampai dengan tanggal surat ini kewajiban berikut belum Saudara penuhi:

{findings}

Berdasarkan Pasal 17 Undang-Undang Nomor 24 Tahun 2011 dan Pasal 6 Peraturan Pemerintah Nomor 86 Tahun 2013, dengan ini Saudara diberi TEGURAN TERTULIS PERTAMA untuk jangka waktu {days} hari kerja terhitung sejak {clock}.

Dalam jangka waktu tersebut Saudara wajib memenuhi kewajiban di atas dan menyampaikan buktinya kepada kami. Apabila tidak dipenuhi, kami akan menerbitkan teguran tertulis kedua.

{note}

Saudara dapat membaca surat ini dan menyampaikan jawaban beserta buktinya secara daring, tanpa akun, melalui tautan {answerLink}.

Demikian disampaikan untuk dilaksanakan.$body$,
    ARRAY['{disnaker}', '{setda}']::text[], 'system', now());
INSERT INTO templates.template VALUES ('warning2', 1, DATE '2020-01-01', 'Penting', NULL, 'Teguran Tertulis Kedua', NULL, $body$Teguran tertulis pertama telah disampaikan kepada Saudara dengan nomor {previous} dan masanya telah berakhir. Sampai dengan tanggal surat ini kewajiban berikut belum Saudara penuhi:

{findings}

Berdasarkan Pasal 17 Undang-Undang Nomor 24 Tahun 2011 dan Pasal 6 Peraturan Pemerintah Nomor 86 Tahun 2013, dengan ini Saudara diberi TEGURAN TERTULIS KEDUA untuk jangka waktu {days} hari kerja terhitung sejak {clock}.

Dalam jangka waktu tersebut Saudara wajib memenuhi kewajiban di atas dan menyampaikan buktinya kepada kami. Apabila tidak dipenuhi, kami akan mengenakan denda sebesar {rate} % per bulan dari iuran yang seharusnya dibayar (Pasal 7 dan Pasal 10 ayat (4)).

{note}

Saudara dapat membaca surat ini dan menyampaikan jawaban beserta buktinya secara daring, tanpa akun, melalui tautan {answerLink}.

Demikian disampaikan untuk dilaksanakan.$body$,
    ARRAY['{disnaker}', '{setda}']::text[], 'system', now());
INSERT INTO templates.template VALUES ('fine', 1, DATE '2020-01-01', 'Penting', NULL, 'Pengenaan denda Peraturan Pemerintah Nomor 86 Tahun 2013', NULL, $body$Teguran tertulis kedua nomor {previous} telah berakhir pada tanggal {ended} dan kewajiban Saudara belum dipenuhi. Berdasarkan Pasal 7 dan Pasal 10 ayat (4) Peraturan Pemerintah Nomor 86 Tahun 2013 Saudara dikenai denda sebesar {amount}, dengan rincian sebagai berikut:

{lines}

Denda dihitung {rate} % per bulan dari iuran yang seharusnya dibayar sejak berakhirnya teguran tertulis kedua, untuk {months} bulan yang telah berjalan.

Denda dibayar bersamaan dengan iuran bulan berikutnya, paling lambat tanggal {deadline} (Pasal 10 ayat (5)). Denda yang tidak dibayar lunas mengakibatkan sanksi tidak mendapat pelayanan publik tertentu (Pasal 10 ayat (6)).

Denda ini terpisah dari denda keterlambatan pembayaran iuran sebesar {lateRate} % per bulan.$body$,
    ARRAY['{disnaker}', '{setda}']::text[], 'system', now());
INSERT INTO templates.template VALUES ('denialRequest', 1, DATE '2020-01-01', 'Penting', NULL, 'Permintaan pengenaan sanksi tidak mendapat pelayanan publik tertentu', '{setda}', $body$Denda nomor {previous} sebesar {amount} kepada {employer} tidak dibayar lunas sampai dengan tanggal {ended}. Berdasarkan Pasal 8 dan Pasal 10 ayat (6) Peraturan Pemerintah Nomor 86 Tahun 2013 kami meminta agar pemberi kerja tersebut tidak diberi pelayanan publik sebagai berikut:

{services}

Alasan: {reason}

Sebelum dikenakan, kami siap berkoordinasi dengan Pemerintah Kabupaten.$body$,
    ARRAY['{disnaker}']::text[], 'system', now());
INSERT INTO templates.template VALUES ('denial', 1, DATE '2020-01-01', 'Penting', NULL, 'Pengenaan sanksi tidak mendapat pelayanan publik tertentu', NULL, $body$Atas permintaan {bpjs} nomor {previous} dan berdasarkan Pasal 8 dan Pasal 9 ayat (1) Peraturan Pemerintah Nomor 86 Tahun 2013, terhitung sejak tanggal surat ini Saudara dikenai sanksi tidak mendapat pelayanan publik sebagai berikut:

{services}

Sanksi dilaksanakan oleh {unit}.

Sanksi dicabut apabila denda telah dibayar lunas dan Saudara telah mendaftarkan diri dan pekerja, atau data yang lengkap dan benar telah diberikan (Pasal 10 ayat (7)).$body$,
    ARRAY['{bpjs}', '{setda}', '{unit}']::text[], 'system', now());
INSERT INTO templates.template VALUES ('lift', 1, DATE '2020-01-01', 'Penting', NULL, 'Pencabutan sanksi tidak mendapat pelayanan publik tertentu', NULL, $body$Berdasarkan usul {bpjs} dan Pasal 10 ayat (7) dan ayat (8) Peraturan Pemerintah Nomor 86 Tahun 2013, sanksi tidak mendapat pelayanan publik tertentu dengan surat nomor {previous} dinyatakan DICABUT terhitung sejak tanggal surat ini.

Dasar pencabutan: {reason}

Pelayanan publik berikut dapat kembali diberikan kepada Saudara:

{services}$body$,
    ARRAY['{bpjs}', '{setda}', '{unit}']::text[], 'system', now());
INSERT INTO templates.template VALUES ('power', 1, DATE '2020-01-01', 'Rahasia', NULL, 'Surat kuasa khusus bantuan hukum nonlitigasi', '{receiver}', $body$Yang bertanda tangan di bawah ini, untuk dan atas nama {bpjs}, memberikan kuasa khusus kepada Jaksa Pengacara Negara pada {receiver} untuk mewakili pemberi kuasa terhadap {employer} mengenai:

{findings}

Ruang lingkup kuasa: {reason}

Surat kuasa khusus ini diberikan dengan hak substitusi.$body$,
    ARRAY['{disnaker}']::text[], 'system', now());
