#!/bin/sh
# Makes the signatures of this folder with OpenSSL and its gost engine (Debian: openssl, libengine-gost-openssl).
# Run once; the tests read what lies here and need neither. The private keys are thrown away.
set -eu
cd "$(dirname "$0")"
keys=$(mktemp -d)
trap 'rm -rf "$keys"' EXIT
printf 'The protocol as its exact bytes\n' > paper.txt

cat > "$keys/conf" <<'CONF'
[ req ]
distinguished_name = dn
prompt = no
string_mask = utf8only
utf8 = yes
[ dn ]
CN = name
[ ca ]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
[ person ]
keyUsage = critical,digitalSignature,nonRepudiation
extendedKeyUsage = emailProtection
[ stamp ]
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
[ tsa ]
default_tsa = tsa1
[ tsa1 ]
serial = SERIAL
default_policy = 1.2.3.4.1
digests = sha256
signer_digest = sha256
CONF
sed -i "s#SERIAL#$keys/tsa-serial#" "$keys/conf"
echo 01 > "$keys/tsa-serial"

make() { # name, algorithm, key options, hash
  name=$1; algorithm=$2; option=$3; hash=$4
  new() { openssl genpkey -engine gost -algorithm "$algorithm" -pkeyopt "$option" -out "$1"; }
  new "$keys/$name-ca.key"; new "$keys/$name.key"
  openssl req -engine gost -x509 -new -"$hash" -days 3650 -config "$keys/conf" -extensions ca -key "$keys/$name-ca.key" \
    -subj "/C=KZ/CN=OPENSSL TEST CA $name" -out "$keys/$name-ca.pem"
  openssl req -engine gost -new -"$hash" -utf8 -config "$keys/conf" -key "$keys/$name.key" \
    -subj "/CN=ТЕСТОВА АЙГҮЛ/serialNumber=IIN700101400016/C=KZ/O=Мектеп/OU=BIN990140000009/GN=СЕРІКҚЫЗЫ" -out "$keys/$name.csr"
  openssl x509 -engine gost -req -"$hash" -days 3650 -in "$keys/$name.csr" -CA "$keys/$name-ca.pem" -CAkey "$keys/$name-ca.key" \
    -set_serial 0x5A01 -extfile "$keys/conf" -extensions person -out "$keys/$name.pem"
  openssl cms -engine gost -sign -binary -md "$hash" -signer "$keys/$name.pem" -inkey "$keys/$name.key" -in paper.txt \
    -outform DER -out "$name.p7s"
  openssl x509 -in "$keys/$name-ca.pem" -outform DER -out "$name-ca.cer"
}
make rsa RSA rsa_keygen_bits:2048 sha256
make gost-256 gost2012_256 paramset:A md_gost12_256
make gost-512 gost2012_512 paramset:A md_gost12_512

# A token over the paper by an authority of time, and an answer about the person's certificate, both RSA.
openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out "$keys/tsa.key"
openssl req -new -sha256 -config "$keys/conf" -key "$keys/tsa.key" -subj "/C=KZ/CN=OPENSSL TEST TSA" -out "$keys/tsa.csr"
openssl x509 -req -sha256 -days 3650 -in "$keys/tsa.csr" -CA "$keys/rsa-ca.pem" -CAkey "$keys/rsa-ca.key" -set_serial 0x5A02 \
  -extfile "$keys/conf" -extensions stamp -out "$keys/tsa.pem"
openssl ts -query -data paper.txt -sha256 -cert -out "$keys/tsq"
openssl ts -reply -config "$keys/conf" -queryfile "$keys/tsq" -signer "$keys/tsa.pem" -inkey "$keys/tsa.key" -token_out -out stamp.tst
printf 'V\t360101000000Z\t\t5A01\tunknown\t/CN=person\n' > "$keys/index"
openssl ocsp -issuer "$keys/rsa-ca.pem" -cert "$keys/rsa.pem" -no_nonce -reqout "$keys/ocsp-request"
openssl ocsp -index "$keys/index" -CA "$keys/rsa-ca.pem" -rsigner "$keys/rsa-ca.pem" -rkey "$keys/rsa-ca.key" \
  -reqin "$keys/ocsp-request" -ndays 3650 -respout good.ocsp
openssl ocsp -respin good.ocsp -noverify -text | grep 'Cert Status'
